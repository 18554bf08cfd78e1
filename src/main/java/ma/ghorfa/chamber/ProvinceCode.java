package ma.ghorfa.chamber;

import java.util.regex.Pattern;
import ma.ghorfa.base.InvalidInputException;

/** The code of a prefecture or province as the High Commission for Planning writes it: region, dot, province (03.231). */
public record ProvinceCode(String value) implements Comparable<ProvinceCode> {

    private static final Pattern SHAPE = Pattern.compile("(0[1-9]|1[0-2])\\.\\d{3}");

    public ProvinceCode {
        value = value.strip();
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidInputException("code", "chamber.province.badCode", value);
        }
    }

    /** The two digits of the region. */
    public String region() {
        return value.substring(0, 2);
    }

    @Override
    public int compareTo(ProvinceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
