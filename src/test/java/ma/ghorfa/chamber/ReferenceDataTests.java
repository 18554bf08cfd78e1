package ma.ghorfa.chamber;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.chamber.ChamberFixture.ELECTED;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.identity.Permissions.INTEREST_READ;
import static ma.ghorfa.identity.Permissions.INTEREST_WRITE;
import static ma.ghorfa.identity.Permissions.SESSION_CONDUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.RefusedRowException;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chamber's identity, places, holidays and declared interests on the real database. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE, INTEREST_READ, INTEREST_WRITE})
class ReferenceDataTests {

    @Autowired
    private Members members;

    @Autowired
    private Chambers chambers;

    @Autowired
    private Provinces provinces;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Interests interests;

    @Nested
    class TheIdentity {

        private static final ChamberData FES = new ChamberData(
                Bilingual.of("غرفة الصناعة التقليدية", "Chambre d’artisanat"),
                new ProvinceCode("03.231"),
                Bilingual.of("شارع الصناع، فاس", ""),
                "0535620011",
                "contact@example.ma",
                "https://example.ma");

        @Test
        void isAskedForUntilSomebodyEntersIt() {
            assertThat(chambers.find()).isEmpty();
            assertThatThrownBy(() -> chambers.current()).isInstanceOf(ChamberNotSetUpException.class);
            chambers.setUp(FES, false);
            Chamber chamber = chambers.current();
            assertThat(chamber.region().name().fr()).isEqualTo("Fès-Meknès");
            assertThat(chamber.phone()).isEqualTo("+212535620011");
            assertThat(chamber.demo()).isFalse();
            assertThat(chambers.seatsOn(A_DAY)).isEqualTo(82);
        }

        @Test
        void existsOnceAndIsEditedFromItsVersion() {
            chambers.setUp(FES, false);
            assertThatThrownBy(() -> chambers.setUp(FES, false)).isInstanceOf(ConflictException.class);
            var moved = new ChamberData(
                    FES.name(), new ProvinceCode("03.061"), FES.address(), FES.phone(), FES.email(), "");
            chambers.edit(0, moved);
            assertThat(chambers.current().province().name().fr()).isEqualTo("Meknès");
            assertThatThrownBy(() -> chambers.edit(0, FES)).isInstanceOf(ConflictException.class);
        }

        @Test
        void refusesWhatIsNoAddress() {
            assertThatThrownBy(() -> chambers.setUp(
                            new ChamberData(FES.name(), FES.province(), FES.address(), "", "", "example"), false))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> chambers.setUp(
                            new ChamberData(FES.name(), new ProvinceCode("11.999"), FES.address(), "", "", ""), false))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class ThePlaces {

        @Test
        void shipWithTwelveRegionsAndTheNineProvincesOfFesMeknes() {
            assertThat(provinces.regions()).hasSize(12);
            assertThat(provinces.all())
                    .hasSize(9)
                    .allMatch(province -> province.code().region().equals("03"))
                    .filteredOn(province -> province.kind() == ProvinceKind.PREFECTURE)
                    .extracting(province -> province.name().fr())
                    .containsExactlyInAnyOrder("Fès", "Meknès");
            assertThat(provinces.all().stream()
                            .mapToInt(province -> population(province))
                            .sum())
                    .as("inhabitants of the region, census of 2024")
                    .isEqualTo(4_467_911);
        }

        private static int population(Province province) {
            @Nullable Integer counted = province.population();
            return counted == null ? 0 : counted;
        }

        @Test
        void areAddedAndEdited() {
            var khenifra = new ProvinceData(
                    new ProvinceCode("05.301"), Bilingual.of("خنيفرة", "Khénifra"), ProvinceKind.PROVINCE, null);
            provinces.add(khenifra);
            assertThat(provinces.find(khenifra.code())).isPresent();
            assertThatThrownBy(() -> provinces.add(khenifra)).isInstanceOf(InvalidInputException.class);
            provinces.edit(0, new ProvinceData(khenifra.code(), khenifra.name(), khenifra.kind(), 371_000));
            assertThat(provinces.find(khenifra.code()).orElseThrow().population())
                    .isEqualTo(371_000);
            assertThatThrownBy(() -> provinces.edit(0, khenifra)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() ->
                            provinces.edit(1, new ProvinceData(khenifra.code(), khenifra.name(), khenifra.kind(), 0)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class TheHolidays {

        @Test
        void ofJune2025AreTheFeastAnnouncedAndTheNewYear() {
            assertThat(holidays.between(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)))
                    .containsExactly(LocalDate.of(2025, 6, 7), LocalDate.of(2025, 6, 8), LocalDate.of(2025, 6, 27));
            assertThat(holidays.ofYear(2025)).allMatch(row -> row.data().certainty() == HolidayCertainty.CONFIRMED);
        }

        @Test
        void thatNobodyAnnouncedYetAreSaidToBeEstimates() {
            assertThat(holidays.ofYear(2027))
                    .filteredOn(row -> row.data().kind() == HolidayKind.RELIGIOUS)
                    .hasSize(7)
                    .allMatch(row -> row.data().certainty() == HolidayCertainty.ESTIMATED);
            assertThat(holidays.ofYear(2025))
                    .noneMatch(row -> row.data().name().ar().equals("عيد الوحدة"));
            assertThat(holidays.between(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 31)))
                    .hasSize(1);
            assertThat(holidays.isKnown(2027)).isTrue();
            assertThat(holidays.isKnown(2040)).isFalse();
        }

        @Test
        void areConfirmedMovedAddedAndRemoved() {
            HolidayRow estimated = holidays.rowsBetween(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 10))
                    .getFirst();
            LocalDate announced = LocalDate.of(2027, 3, 9);
            holidays.edit(
                    estimated.id(),
                    estimated.version(),
                    new HolidayData(
                            announced, estimated.data().name(), HolidayKind.RELIGIOUS, HolidayCertainty.CONFIRMED));
            assertThat(holidays.between(announced, announced)).hasSize(1);
            assertThatThrownBy(() -> holidays.edit(estimated.id(), estimated.version(), estimated.data()))
                    .isInstanceOf(ConflictException.class);
            HolidayId added = holidays.add(new HolidayData(
                    LocalDate.of(2028, 1, 1),
                    Bilingual.of("رأس السنة", "Nouvel an"),
                    HolidayKind.NATIONAL,
                    HolidayCertainty.CONFIRMED));
            assertThat(holidays.isKnown(2028)).isTrue();
            assertThatThrownBy(() -> holidays.remove(added, 7)).isInstanceOf(ConflictException.class);
            holidays.remove(added, 0);
            assertThat(holidays.isKnown(2028)).isFalse();
            assertThatThrownBy(() -> holidays.remove(added, 0)).isInstanceOf(NotFoundException.class);
        }

        @Test
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        void areTakenBackAllOfThemOrNone() {
            Bilingual name = Bilingual.of("عيد", "Fête");
            var first =
                    new HolidayData(LocalDate.of(2096, 1, 1), name, HolidayKind.NATIONAL, HolidayCertainty.CONFIRMED);
            var second =
                    new HolidayData(LocalDate.of(2096, 2, 1), name, HolidayKind.NATIONAL, HolidayCertainty.CONFIRMED);
            holidays.add(first);
            HolidayId other = holidays.add(second);
            List<HolidayRow> rows = holidays.ofYear(2096);
            try {
                assertThatThrownBy(() ->
                                holidays.takeBack(List.of(rows.getFirst()), List.of(new HolidayEdit(other, 7, second))))
                        .isInstanceOf(RefusedRowException.class)
                        .hasCauseInstanceOf(ConflictException.class);
                assertThat(holidays.ofYear(2096)).isEqualTo(rows);
            } finally {
                rows.forEach(row -> holidays.remove(row.id(), row.version()));
            }
        }

        @Test
        void areRefusedTwiceOnADayAndEstimatedWhereTheyAreFixed() {
            Bilingual name = Bilingual.of("عيد", "Fête");
            assertThatThrownBy(() -> holidays.add(new HolidayData(
                            LocalDate.of(2025, 6, 7), name, HolidayKind.RELIGIOUS, HolidayCertainty.CONFIRMED)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> holidays.add(new HolidayData(
                            LocalDate.of(2028, 6, 7), name, HolidayKind.NATIONAL, HolidayCertainty.ESTIMATED)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class TheInterests {

        private static final Bilingual COOPERATIVE =
                Bilingual.of("تعاونية أنوار الصفارين", "Coopérative Anwar Seffarine");

        private InterestData data(Bilingual organisation, @Nullable LocalDate until) {
            return new InterestData(
                    organisation, InterestKind.COOPERATIVE, Bilingual.of("رئيس", ""), ELECTED, until, ELECTED);
        }

        @Test
        void matchAPartyHoweverItsNameIsWritten() {
            MemberId member = new ChamberFixture(members).onSeat(9);
            interests.declare(member, data(COOPERATIVE, null));
            for (Bilingual party : new Bilingual[] {
                Bilingual.of("تعاونية انوار الصفارين للنحاسيات", ""),
                Bilingual.of("", "COOPERATIVE ANWAR-SEFFARINE"),
                COOPERATIVE
            }) {
                assertThat(interests.matching(A_DAY, party))
                        .as(party.toString())
                        .extracting(match -> match.member().id())
                        .containsExactly(member);
            }
            assertThat(interests.matching(A_DAY, Bilingual.of("تعاونية الأمل", "Coopérative Al Amal")))
                    .isEmpty();
            assertThat(interests.matching(ELECTED.minusDays(1), COOPERATIVE)).isEmpty();
        }

        @Test
        void ofSomebodyOutOfOfficeOrPastOnesDoNotMatch() {
            var chamber = new ChamberFixture(members);
            MemberId member = chamber.onSeat(9);
            InterestId id = interests.declare(member, data(COOPERATIVE, null));
            interests.edit(id, 0, data(COOPERATIVE, A_DAY));
            assertThat(interests.matching(A_DAY, COOPERATIVE)).isEmpty();
            assertThat(interests.matching(A_DAY.minusDays(1), COOPERATIVE)).hasSize(1);
            assertThatThrownBy(() -> interests.edit(id, 0, data(COOPERATIVE, null)))
                    .isInstanceOf(ConflictException.class);
            MandateRow mandate = chamber.mandateOf(member);
            members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, A_DAY.minusDays(30), "");
            assertThat(interests.matching(A_DAY.minusDays(1), COOPERATIVE)).isEmpty();
            assertThat(interests.ofMember(member)).hasSize(1);
        }

        @Test
        void needANameAndAMember() {
            MemberId member = new ChamberFixture(members).person(9);
            assertThatThrownBy(() -> interests.declare(member, data(Bilingual.EMPTY, null)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> interests.declare(member, data(COOPERATIVE, ELECTED)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> interests.declare(new MemberId(new java.util.UUID(1, 1)), data(COOPERATIVE, null)))
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        @WithMockUser(roles = {CHAMBER_READ, SESSION_CONDUCT})
        void areMatchedForWhoConductsASessionAndListedForNobodyWithoutTheRight() {
            assertThat(interests.matching(A_DAY, COOPERATIVE)).isEmpty();
            assertThatThrownBy(() -> interests.ofMember(new MemberId(new java.util.UUID(1, 1))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
