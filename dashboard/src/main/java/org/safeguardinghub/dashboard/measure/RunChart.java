package org.safeguardinghub.dashboard.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run chart as shapes to draw: a dot for each month that may be shown, lines between neighbours, a gap where a month is
 * hidden or empty. The table beside it says the same.
 */
record RunChart(List<Dot> dots, List<Line> lines, List<Tick> ticks, @Nullable Integer targetY) {

    static final int WIDTH = 640;
    static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 24;
    private static final int BOTTOM = 40;
    private static final int TICKS = 4;
    private static final double WHOLE = 100;
    private static final double HEADROOM = 1.2;

    record Dot(int x, int y, String month, String value) {}

    record Line(int x1, int y1, int x2, int y2) {}

    record Tick(int y, String words) {}

    static RunChart of(Measures.Measure measure) {
        var months = measure.months();
        double most = measure.unit().equals("PERCENT") ? WHOLE : most(months);
        var dots = new ArrayList<Dot>();
        var lines = new ArrayList<Line>();
        Dot before = null;
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            var value = month.value();
            if (value == null) {
                before = null;
                continue;
            }
            var dot = new Dot(
                    x(i, months.size()), y(value, most), Words.month(month.of()), Words.value(month, measure.unit()));
            if (before != null) {
                lines.add(new Line(before.x(), before.y(), dot.x(), dot.y()));
            }
            dots.add(dot);
            before = dot;
        }
        var target = measure.target();
        return new RunChart(dots, lines, ticks(most), target == null ? null : y(target, most));
    }

    int left() {
        return LEFT;
    }

    int right() {
        return WIDTH - RIGHT;
    }

    private static List<Tick> ticks(double most) {
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= TICKS; i++) {
            double value = most * i / TICKS;
            ticks.add(new Tick(y(value, most), Words.number(Math.round(value * 10) / 10.0)));
        }
        return ticks;
    }

    private static double most(List<Measures.Figure> months) {
        double most = 1;
        for (var month : months) {
            var value = month.value();
            most = Math.max(most, value == null ? 0 : value);
        }
        return most * HEADROOM;
    }

    private static int x(int index, int of) {
        int width = WIDTH - LEFT - RIGHT;
        return of == 1 ? LEFT + width / 2 : LEFT + width * index / (of - 1);
    }

    private static int y(double value, double most) {
        int height = HEIGHT - TOP - BOTTOM;
        return TOP + (int) Math.round(height * (1 - value / most));
    }
}
