package ma.ghorfa.campaign;

import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the people of one province, one craft, one sex, and of town or country, as the register has them now.
 *
 * @param craft its code
 * @param sex null for pages that are no longer a person's: somebody came, and what the register has now is a cooperative
 * @param counts what is counted of them
 */
public record FigureCell(
        ProvinceCode province, String craft, @Nullable Sex sex, Area area, Counts counts) {}
