package ma.ghorfa.chamber;

import ma.ghorfa.base.Bilingual;

/**
 * A commune of a province.
 *
 * @param code as the High Commission for Planning writes it: 03.231.01.15
 */
public record Commune(String code, ProvinceCode province, Bilingual name, CommuneKind kind) {}
