package ma.ghorfa.campaign;

import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;

/** Whom a figure or a list is about; null means all of them. */
public record FigureFilter(
        @Nullable ProvinceCode province,
        @Nullable String craft,
        @Nullable Sex sex,
        @Nullable Area area) {

    public static final FigureFilter EVERYBODY = new FigureFilter(null, null, null, null);

    public boolean lets(FigureCell cell) {
        return (province == null || province.equals(cell.province()))
                && (craft == null || craft.equals(cell.craft()))
                && (sex == null || sex == cell.sex())
                && (area == null || area == cell.area());
    }
}
