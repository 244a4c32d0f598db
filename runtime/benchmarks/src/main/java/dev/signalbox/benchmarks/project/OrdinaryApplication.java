package dev.signalbox.benchmarks.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An application of 300 classes as users write them: entities and data with Lombok, mappers of MapStruct, services,
 * controllers, and 10 classes with 50 receivers in all. Half of the receivers hear signals of the application, half
 * {@code POST_SAVE}. The services send, or call the receivers by hand.
 */
public final class OrdinaryApplication {

    public static final int CLASSES = 300;
    public static final int RECEIVERS = 50;

    private static final int TABLES = 60;
    private static final int SIGNALS = RECEIVERS / 2;
    private static final int RECEIVER_CLASSES = 10;
    private static final int CONTROLLERS = 25;

    private static final String ENTITY = """
            package shop;

            import jakarta.persistence.Column;
            import jakarta.persistence.Entity;
            import jakarta.persistence.GeneratedValue;
            import jakarta.persistence.Id;
            import jakarta.persistence.ManyToOne;
            import java.math.BigDecimal;
            import java.time.Instant;
            import lombok.Getter;
            import lombok.NoArgsConstructor;
            import lombok.Setter;

            @Entity
            @Getter
            @Setter
            @NoArgsConstructor
            public class Article{n} {
                @Id
                @GeneratedValue
                private Long id;

                @Column(nullable = false)
                private String name;

                private String description;
                private BigDecimal price;
                private int amount;
                private boolean sold;
                private Instant changed;

                @ManyToOne
                private Article{next} next;
            }
            """;

    private static final String DATA = """
            package shop;

            import java.math.BigDecimal;
            import java.time.Instant;
            import lombok.Data;

            @Data
            public class ArticleData{n} {
                private String name;
                private String description;
                private BigDecimal price;
                private int amount;
                private boolean sold;
                private Instant changed;
            }
            """;

    private static final String MAPPER = """
            package shop;

            import java.util.List;
            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;
            import org.mapstruct.MappingTarget;

            @Mapper
            public interface ArticleMapper{n} {
                ArticleData{n} read(Article{n} article);

                List<ArticleData{n}> readAll(List<Article{n}> articles);

                @Mapping(target = "id", ignore = true)
                @Mapping(target = "next", ignore = true)
                void write(ArticleData{n} data, @MappingTarget Article{n} article);
            }
            """;

    private static final String SERVICE = """
            package shop;

            import jakarta.persistence.EntityManager;
            import java.math.BigDecimal;
            import java.util.Comparator;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.stream.Collectors;
            import lombok.RequiredArgsConstructor;

            @RequiredArgsConstructor
            public class ArticleService{n} {
                private final EntityManager manager;
                private final ArticleMapper{n} mapper;

                public ArticleData{n} create(ArticleData{n} data) {
                    if (data.getName() == null || data.getName().isBlank()) {
                        throw new IllegalArgumentException("An article has a name");
                    }
                    Article{n} article = new Article{n}();
                    mapper.write(data, article);
                    manager.persist(article);
                    {afterSave}
                    return mapper.read(article);
                }

                public Optional<ArticleData{n}> sell(long id, int amount) {
                    Article{n} article = manager.find(Article{n}.class, id);
                    if (article == null || article.getAmount() < amount) {
                        return Optional.empty();
                    }
                    article.setAmount(article.getAmount() - amount);
                    article.setSold(article.getAmount() == 0);
                    {afterSale}
                    return Optional.of(mapper.read(article));
                }

                public Map<Boolean, List<String>> names(List<Article{n}> articles) {
                    return articles.stream()
                            .sorted(Comparator.comparing(Article{n}::getName))
                            .collect(Collectors.partitioningBy(
                                    Article{n}::isSold, Collectors.mapping(Article{n}::getName, Collectors.toList())));
                }

                public BigDecimal worth(List<Article{n}> articles) {
                    return articles.stream()
                            .filter(article -> article.getPrice() != null)
                            .map(article -> article.getPrice().multiply(BigDecimal.valueOf(article.getAmount())))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                }
            }
            """;

    private static final String CONTROLLER = """
            package shop;

            import java.util.List;
            import java.util.Map;
            import java.util.TreeMap;
            import lombok.RequiredArgsConstructor;

            @RequiredArgsConstructor
            public class ArticleController{n} {
                private final ArticleService{n} service;

                public Map<String, Object> post(Map<String, String> form) {
                    ArticleData{n} data = new ArticleData{n}();
                    data.setName(form.get("name"));
                    data.setDescription(form.getOrDefault("description", ""));
                    data.setAmount(Integer.parseInt(form.getOrDefault("amount", "0")));
                    return answer(service.create(data));
                }

                public Map<String, Object> sell(long id, int amount) {
                    return service.sell(id, amount).map(this::answer).orElseGet(Map::of);
                }

                private Map<String, Object> answer(ArticleData{n} data) {
                    Map<String, Object> answer = new TreeMap<>();
                    answer.put("name", data.getName());
                    answer.put("amount", data.getAmount());
                    answer.put("links", List.of("/articles{n}"));
                    return answer;
                }
            }
            """;

    private static final String SIGNAL = """
            package shop;

            public record ArticleSold{n}(Article{n} sender, int amount){isSignal} {}
            """;

    private final boolean calledByHand;

    /** @param calledByHand whether the services call the receivers themselves, so that nothing of Signalbox is used */
    public OrdinaryApplication(boolean calledByHand) {
        this.calledByHand = calledByHand;
    }

    /** All its classes. */
    public Sources sources() {
        Sources sources = new Sources();
        for (int n = 0; n < TABLES; n++) {
            Map<String, ?> values = Map.of("n", n, "next", (n + 1) % TABLES);
            add(sources, "Article" + n, ENTITY, values);
            add(sources, "ArticleData" + n, DATA, values);
            add(sources, "ArticleMapper" + n, MAPPER, values);
            sources.addAll(service(n, SERVICE));
        }
        for (int n = 0; n < CONTROLLERS; n++) {
            add(sources, "ArticleController" + n, CONTROLLER, Map.of("n", n));
        }
        for (int n = 0; n < SIGNALS; n++) {
            String isSignal = calledByHand ? "" : " implements dev.signalbox.Signal";
            add(sources, "ArticleSold" + n, SIGNAL, Map.of("n", n, "isSignal", isSignal));
        }
        for (int n = 0; n < RECEIVER_CLASSES; n++) {
            sources.addAll(receivers(n, 1));
        }
        return sources;
    }

    /** The first service after a change of a method's body. */
    public Sources changedService() {
        return service(0, SERVICE.replace("An article has a name", "Give the article a name"));
    }

    /** The first class with receivers after a change of a receiver's body. */
    public Sources changedReceivers() {
        return receivers(0, 2);
    }

    private Sources service(int n, String template) {
        Sources sources = new Sources();
        boolean heard = n < SIGNALS;
        int saved = n + SIGNALS;
        String sale = "new ArticleSold%d(article, amount)".formatted(n);
        String afterSale = calledByHand
                ? "ArticleReceivers%d.sold%d(article, amount);".formatted(n % RECEIVER_CLASSES, n)
                : "dev.signalbox.Signals.send(%s);".formatted(sale);
        String afterSave = calledByHand
                ? "ArticleReceivers%d.saved%d(article, true);".formatted(saved % RECEIVER_CLASSES, saved)
                : "";
        add(
                sources,
                "ArticleService" + n,
                template,
                Map.of("n", n, "afterSave", heard ? afterSave : "", "afterSale", heard ? afterSale : ""));
        return sources;
    }

    private Sources receivers(int number, int step) {
        List<String> lines = new ArrayList<>(List.of(
                "package shop;", "", "public final class ArticleReceivers" + number + " {", "    static long heard;"));
        for (int receiver = number; receiver < RECEIVERS; receiver += RECEIVER_CLASSES) {
            boolean sale = receiver < SIGNALS;
            lines.add("");
            if (!calledByHand) {
                lines.add(
                        sale
                                ? "    @dev.signalbox.Receiver(ArticleSold%d.class)".formatted(receiver)
                                : "    @dev.signalbox.Receiver(signal = dev.signalbox.StandardSignal.POST_SAVE, sender = Article%d.class)"
                                        .formatted(receiver - SIGNALS));
            }
            lines.add(
                    sale
                            ? "    static void sold%d(Article%d sender, int amount) {".formatted(receiver, receiver)
                            : "    static void saved%d(Article%d article, boolean created) {"
                                    .formatted(receiver, receiver - SIGNALS));
            lines.add("        heard += " + step + ";");
            lines.add("    }");
        }
        lines.add("}");
        Sources sources = new Sources();
        add(sources, "ArticleReceivers" + number, String.join("\n", lines), Map.of());
        return sources;
    }

    private static void add(Sources sources, String name, String template, Map<String, ?> values) {
        sources.add("shop/" + name + ".java", Template.fill(template, values, List.of()));
    }
}
