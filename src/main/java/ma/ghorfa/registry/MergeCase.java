package ma.ghorfa.registry;

import java.util.Map;
import java.util.Set;

/**
 * Two pages side by side, before they are merged.
 *
 * @param survivor the page that stays
 * @param merged the page that leads to it afterwards
 * @param differing the fields in which they differ; two identity cards differ by their whole numbers
 * @param proposed those of them that are better taken from the page that goes: the filled one, else the newer
 * @param moving what other rooms keep about the page that goes, by {@link ActorReferences#kind}
 */
public record MergeCase(
        ActorDetails survivor,
        ActorDetails merged,
        Set<ActorField> differing,
        Set<ActorField> proposed,
        Map<String, Long> moving) {}
