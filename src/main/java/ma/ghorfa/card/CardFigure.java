package ma.ghorfa.card;

import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.Area;

/** How many requests there are of the same province, craft, sex, area and state. */
public record CardFigure(ProvinceCode province, String craft, Sex sex, Area area, CardRequestState state, long count) {}
