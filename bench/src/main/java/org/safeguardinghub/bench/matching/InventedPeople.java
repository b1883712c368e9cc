package org.safeguardinghub.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.safeguardinghub.matching.Birth;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.Home;
import org.safeguardinghub.matching.Name;
import org.safeguardinghub.matching.Number;

/**
 * Families of invented children, each told of once to four times by people who mishear, mistype, do not know, or knew
 * the child before a move or under another name. The same seed gives the same people.
 */
public final class InventedPeople {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(2009, 1, 1);
    private static final int DAYS = 17 * 365;
    private static final int HOUSES = 90;
    private static final int DISTRICTS = 28;
    private static final int SECTORS = 10;
    private static final int LETTERS = 26;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Random random;
    private final List<Labelled> records = new ArrayList<>();
    private int people;
    private int families;

    private InventedPeople(long seed) {
        random = new Random(seed);
    }

    public static List<Labelled> records(long seed, int families) {
        var made = new InventedPeople(seed);
        for (int i = 0; i < families; i++) {
            made.family();
        }
        Collections.shuffle(made.records, made.random);
        return List.copyOf(made.records);
    }

    private void family() {
        families++;
        var family = Names.any(Names.FAMILY, random);
        var name = random.nextDouble() < 0.08
                ? family.getFirst() + "-" + Names.any(Names.FAMILY, random).getFirst()
                : family.getFirst();
        var home = home(families);
        var school = "9" + (10_000 + random.nextInt(90));
        int children = 1 + random.nextInt(3);
        var birth = birth();
        for (int i = 0; i < children; i++) {
            boolean isTwin = i > 0 && random.nextDouble() < 0.04;
            birth = isTwin ? birth : birth();
            child(new Truth(people++, Names.any(Names.GIVEN, random), family, name, birth, home, school, sex()));
        }
    }

    private void child(Truth truth) {
        records.add(new Labelled(truth.person(), told(truth, false)));
        while (random.nextDouble() < 0.4) {
            records.add(new Labelled(truth.person(), told(truth, true)));
        }
    }

    /** @param isLater a later telling, with all that may have gone wrong or changed since */
    private Description told(Truth truth, boolean isLater) {
        var name = isLater ? wronged(truth) : new Name(truth.given().getFirst(), truth.familyName(), null);
        var description = Description.of(name)
                .born(isLater ? wronged(truth.birth()) : Birth.on(truth.birth()))
                .ofSex(chance(0.15) ? null : truth.sex())
                .atSchool(chance(0.35) ? null : isLater && chance(0.15) ? "9" + random.nextInt(10_000) : truth.school())
                .numbered(numbers(truth))
                .madeOn(TODAY.minusDays(random.nextInt(1000)));
        if (chance(0.25)) {
            return description;
        }
        return description.livingAt(
                isLater && chance(0.25) ? home(1_000_000 + random.nextInt(1_000_000)) : truth.home());
    }

    private Name wronged(Truth truth) {
        var given = chance(0.2) ? spelling(truth.given()) : truth.given().getFirst();
        var family = chance(0.12) && truth.familyName().equals(truth.family().getFirst())
                ? spelling(truth.family())
                : truth.familyName();
        if (chance(0.06)) {
            given = mistyped(given);
        }
        if (chance(0.05)) {
            family = mistyped(family);
        }
        if (chance(0.05)) {
            family = Names.any(Names.FAMILY, random).getFirst();
        }
        if (family.contains("-") && chance(0.3)) {
            family = family.substring(0, family.indexOf('-'));
        }
        return chance(0.02) ? Name.of(family, given) : Name.of(given, family);
    }

    private Birth wronged(LocalDate birth) {
        if (chance(0.015) && birth.getDayOfMonth() <= 12) {
            return Birth.on(LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue()));
        }
        if (chance(0.03)) {
            return Birth.on(birth.plusDays(chance(0.5) ? 1 : 10));
        }
        if (chance(0.01)) {
            return Birth.on(birth.plusYears(1));
        }
        return chance(0.02) ? new Birth(birth, Birth.Precision.MONTH) : Birth.on(birth);
    }

    private Number[] numbers(Truth truth) {
        var numbers = new ArrayList<Number>();
        if (chance(0.35)) {
            numbers.add(Number.nhs(String.valueOf(9_990_000_000L + truth.person() + (chance(0.005) ? 1 : 0))));
        }
        if (chance(0.25)) {
            numbers.add(new Number(Number.Numbering.UPN, "U" + truth.person(), false));
        }
        return numbers.toArray(Number[]::new);
    }

    private String spelling(List<String> spellings) {
        return spellings.get(random.nextInt(spellings.size()));
    }

    /** One letter left out, doubled, or two changed places. */
    private String mistyped(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
        };
    }

    private static Home home(int number) {
        int road = number / HOUSES / DISTRICTS / SECTORS;
        var unit = "" + (char) ('Z' - road % LETTERS) + (char) ('Z' - road / LETTERS % LETTERS);
        return Home.at(
                1 + number % HOUSES + " Invented Road",
                "SE" + number / HOUSES % DISTRICTS + " " + number / HOUSES / DISTRICTS % SECTORS + unit);
    }

    private LocalDate birth() {
        return FIRST_BIRTH.plusDays(random.nextInt(DAYS));
    }

    private String sex() {
        return random.nextBoolean() ? "F" : "M";
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private record Truth(
            int person,
            List<String> given,
            List<String> family,
            String familyName,
            LocalDate birth,
            Home home,
            String school,
            String sex) {}
}
