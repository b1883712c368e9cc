package org.safeguardinghub.bench.matching;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names as a London borough has them; one line is one name in the spellings that are met. */
final class Names {

    static final List<List<String>> GIVEN = lines("""
            Muhammad Mohammed Mohamed Mohammad
            Amara Amarah
            Łukasz Lukasz
            Zoë Zoe
            Aisha Ayesha Aysha
            Olivia Olivya
            Noah Noa
            Leo Leon
            Sofia Sophia Sofiya
            Katherine Catherine Kathryn
            Stephen Steven
            Yusuf Youssef Yousef
            Chloé Chloe
            Isla Ayla
            Jayden Jaden Jaiden
            Oluwaseun Seun
            Ngozi Ngozie
            Siobhan Shivaun
            Sean Shaun Shawn
            Mia Miah
            Ivy Ivie
            Theo Teo
            George Georg
            Freya Freja
            Emily Emilie Emely
            Arthur Artur
            Oskar Oscar
            Ayaan Ayan
            Zainab Zaynab
            Fatima Fatimah
            Ibrahim Ebrahim
            Hannah Hanna
            Jakub Jacob
            Maja Maya
            Tomasz Thomas
            Aleksander Alexander
            Xiaoming Xiao-Ming
            Wei Way
            Priya Priyah
            Arjun Arjan
            Ravi Ravie
            Kofi Coffie
            Kwame Kwami
            Chidi Chidie
            Ade Adé
            Temitope Temi
            Grace Gracie
            Ruby Rubie
            Ella Ela
            Lily Lilly
            Jack Jac
            Harry Harrie
            Charlie Charley
            Alfie Alfy
            Daniel Danyal
            Samuel Samual
            Benjamin Benjamyn
            Joshua Josua
            Evie Evy
            Poppy Poppie
            Anh Ahn
            Linh Lynh
            Elif Eliff
            Mehmet Memet
            Deniz Denise
            """);

    static final List<List<String>> FAMILY = lines("""
            Smith Smyth
            Jones Joness
            Begum Begam
            Khan Kahn
            Ali Aly
            Ahmed Ahmad
            Hussain Hussein
            O'Neil Oneil O'Neill
            O'Connor Oconnor
            Brown Browne
            Taylor Tailor
            Williams Willams
            Davies Davis
            Okafor Okafore
            Adeyemi Adeyemie
            Mensah Mensa
            Owusu Owusuh
            Nguyen Nguyễn
            Tran Trần
            Kowalski Kowalska
            Nowak Novak
            Żak Zak
            Wójcik Wojcik
            Patel Patell
            Singh Sing
            Kaur Kour
            Sharma Sharmah
            Chen Chan
            Wang Wong
            Silva Da-Silva
            Santos Dos-Santos
            García Garcia
            Yilmaz Yılmaz
            Demir Demirr
            Johnson Johnston
            Robinson Robynson
            Wright Right
            Thompson Thomson
            White Whyte
            Hughes Hewes
            Edwards Edward
            Green Greene
            Hall Hal
            Wood Woods
            Harris Haris
            Martin Martyn
            Clarke Clark
            Cooper Couper
            Campbell Cambell
            Stewart Stuart
            MacDonald McDonald
            Phillips Philips
            Bello Belo
            Ibrahim Ibraheem
            Abdi Abdy
            Osman Usman
            Warsame Warsami
            Popescu Popesku
            Ivanov Ivanow
            Petrov Petroff
            Fernandes Fernandez
            Lewis Louis
            Walker Wallker
            Young Yong
            Allen Alan
            King Kinge
            Scott Scot
            Baker Backer
            Hill Hil
            Adams Addams
            """);

    private static final double COMMON = 0.3;
    private static final List<String> BEGINNINGS = List.of(
            "Al", "Be", "Cor", "Da", "El", "Fen", "Gi", "Hal", "Jo", "Kar", "Lu", "Mar", "Ne", "Or", "Pet", "Ro");
    private static final List<String> MIDDLES =
            List.of("an", "be", "do", "el", "fri", "go", "hi", "le", "mo", "ne", "ri", "sa", "ti", "vo", "wi", "za");
    private static final List<String> ENDS = List.of(
            "ba", "das", "er", "fa", "ga", "ic", "kin", "la", "man", "ni", "os", "ra", "sen", "ta", "wick", "yn");

    /** Of the names that are common the first are met far more often than the last; most names are rare. */
    static List<String> any(List<List<String>> names, RandomGenerator random) {
        if (random.nextDouble() > COMMON) {
            var name = any(BEGINNINGS, MIDDLES, ENDS, random);
            return List.of(name, name + name.charAt(name.length() - 1));
        }
        double place = random.nextDouble();
        return names.get((int) (place * place * names.size()));
    }

    private static String any(
            List<String> beginnings, List<String> middles, List<String> ends, RandomGenerator random) {
        return beginnings.get(random.nextInt(beginnings.size()))
                + middles.get(random.nextInt(middles.size()))
                + ends.get(random.nextInt(ends.size()));
    }

    private static List<List<String>> lines(String text) {
        return text.lines().map(line -> List.of(line.strip().split(" "))).toList();
    }

    private Names() {}
}
