// Which wishes are the same wish again.
#include "insight/voice/repeats.hpp"

#include <doctest/doctest.h>

using namespace zusage;

TEST_CASE("the same wish in other words is alike, whatever its date, number, case or form") {
  using voice::alike_from;
  using voice::likeness;
  CHECK(likeness("Moderation der Besprechung am Freitag", "Besprechung am Montag moderieren") >= alike_from);
  CHECK(likeness("Moderation der Besprechung am Freitag", "MODERATION der Teambesprechung am 12.3.") >=
        alike_from);
  CHECK(likeness("Zahlen für den Quartalsbericht", "Zahlen zum Quartalsbericht Q3") >= alike_from);
  CHECK(likeness("Auswertung der Störungen im März", "Störungen im April auswerten") >= alike_from);
  CHECK(likeness("Lageplan Ahornweg 7", "Lageplan Ahornweg 112") == 1);
  CHECK(likeness("ÜBERSICHT ÄNDERN", "Übersicht – ändern!") == 1);
}

TEST_CASE("another wish is not alike, even where it begins alike") {
  using voice::alike_from;
  using voice::likeness;
  CHECK(likeness("Moderation der Besprechung am Freitag", "Schlüssel für Raum 12") == 0);
  CHECK(likeness("Zahlen für den Quartalsbericht", "Zahlungsplan für den Kunden") < alike_from);
  CHECK(likeness("Beamer für Dienstag", "Schlüssel für Dienstag") < alike_from);
  CHECK(likeness("", "") == 0);
  CHECK(likeness("bis zum 12.3.2026", "bis zum 13.3.2026") == 0);
}

TEST_CASE("three alike to one unit are a group, newest first; two, or of two units, are none") {
  const std::vector<voice::Wish> wishes{{"it", "Einen Beamer ausleihen", {1}},
                                        {"it", "Beamer für Freitag ausleihen", {5}},
                                        {"it", "Beamer ausleihen", {3}},
                                        {"house", "Beamer ausleihen", {9}},
                                        {"it", "Schlüssel für Raum 12", {2}},
                                        {"it", "Schlüssel für Raum 14", {4}},
                                        {"house", "Bitte einen Beamer ausleihen", {8}}};
  CHECK(voice::repeats(wishes) == std::vector<std::vector<std::size_t>>{{1, 2, 0}});
  CHECK(voice::repeats({}).empty());
}

TEST_CASE("eight of ten kept is said from three on") {
  CHECK(voice::eight_of_ten({2, 9}) == 0);
  CHECK(voice::eight_of_ten({2, 9, 4}) == 9);
  CHECK(voice::eight_of_ten({5, 1, 2, 3, 30}) == 5);
  CHECK(voice::eight_of_ten({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) == 8);
}
