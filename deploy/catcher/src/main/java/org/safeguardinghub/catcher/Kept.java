package org.safeguardinghub.catcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last few of something, the newest first. The rest is forgotten, so that memory stays bounded. */
final class Kept<T> {

    static final int MOST = 500;

    private final Deque<T> newestFirst = new ArrayDeque<>();

    synchronized void add(T one) {
        newestFirst.addFirst(one);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    synchronized List<T> list() {
        return List.copyOf(newestFirst);
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
