package ma.ghorfa.campaign;

import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;

/**
 * The figures of the people of one province, one craft, one sex, and of town or country, as the register has them now.
 *
 * @param craft its code
 * @param counts what is counted of them
 */
public record FigureCell(ProvinceCode province, String craft, Sex sex, Area area, Counts counts) {}
