package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.model.RegistryLine.Joinable;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Receivers of several classes of one compilation that are called one directly after the other, so that the registry
 * can call them by one method. At run time it does not, if receivers of another jar come between them.
 *
 * @param signal their signal
 * @param place their order and senders
 * @param members the parts
 */
public record JointModel(ClassName signal, Place place, List<Member> members) {

    /**
     * A part.
     *
     * @param owner the class whose receivers it calls
     */
    public record Member(RegistryLine owner, Joinable part) {

        public ClassName type() {
            return owner.binder().nestedClass(part.name());
        }
    }

    /** The order and the senders. Parts with the same ones are next to each other. */
    public record Place(int order, String senders) {

        /** The text as a part of a name: {@code FromUserOrder5}. */
        public String text() {
            boolean exact = senders.startsWith(Joinable.EXACTLY);
            String names = exact ? senders.substring(Joinable.EXACTLY.length()) : senders;
            List<String> from = senders.equals(Joinable.ANYONE) ? List.of() : List.of(names.split(","));
            return GeneratedNames.senders(from, exact) + GeneratedNames.order(order);
        }
    }

    /**
     * The joints of one signal. Follows the rule of the core ({@code PartGrouping}), so that there is a joint for each
     * group that the core asks for.
     */
    public static List<JointModel> of(String signal, Collection<RegistryLine> owners) {
        List<Member> row = owners.stream()
                .flatMap(owner -> owner.parts().stream()
                        .filter(part -> part.signal().reflectionName().equals(signal))
                        .map(part -> new Member(owner, part)))
                .sorted(Comparator.<Member>comparingInt(each -> each.part().order())
                        .thenComparing(each -> each.owner().owner().reflectionName()))
                .toList();
        Map<Place, List<Member>> places = new LinkedHashMap<>();
        for (Member each : row) {
            places.computeIfAbsent(new Place(each.part().order(), each.part().senders()), any -> new ArrayList<>())
                    .add(each);
        }
        List<JointModel> joints = new ArrayList<>();
        places.forEach((place, all) -> {
            for (int start = 0; start + 1 < all.size(); start += Registry.MOST_JOINED) {
                List<Member> members = all.subList(start, Math.min(start + Registry.MOST_JOINED, all.size()));
                joints.add(new JointModel(members.get(0).part().signal(), place, members));
            }
        });
        return joints;
    }
}
