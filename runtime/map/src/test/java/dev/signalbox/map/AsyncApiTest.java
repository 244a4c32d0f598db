package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.signalbox.Phase;
import dev.signalbox.map.page.MapFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document, by the official schema and by what it says. */
class AsyncApiTest {

    private static final MappedSignal PLACED = signal(
            "com.acme.OrderPlaced",
            "shop.order-placed",
            "shop.order-placed",
            "id",
            List.of(
                    new MappedComponent("id", "UUID", false),
                    new MappedComponent("total", "BigDecimal", false),
                    new MappedComponent("placed", "Instant", false),
                    new MappedComponent("lines", "List<Line>", false),
                    new MappedComponent("lines.product", "String", false),
                    new MappedComponent("lines.count", "int", true),
                    new MappedComponent("prices", "Map<String, List<Integer>>", false),
                    new MappedComponent("picture", "byte[]", true),
                    new MappedComponent("tags", "String[]", false),
                    new MappedComponent("color", "Color", true),
                    new MappedComponent("color.*", "GREEN|RED", false),
                    new MappedComponent("money", "Money", true)));

    private static final MappedSignal CANCELLED = signal(
            "com.acme.Cancelled",
            "shop.orders",
            "urn:shop:cancelled",
            null,
            List.of(new MappedComponent("id", "long", false)));

    private static final SignalMap MAP = new SignalMap(
            List.of(PLACED, CANCELLED, new MappedSignal("com.acme.Local", null, List.of(), List.of())),
            List.of(receiver("com.acme.Order"), receiver("com.acme.Local")));

    @Test
    void isValid() throws IOException {
        assertThat(invalid(AsyncApi.write(MAP))).isEmpty();
    }

    @Test
    void isValidWithoutSignals() throws IOException {
        assertThat(invalid(AsyncApi.write(new SignalMap(List.of(), List.of())))).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws IOException {
        assertThat(invalid(AsyncApi.write(MAP).replace("\"action\": \"send\"", "\"action\": \"publish\"")))
                .isNotEmpty();
        assertThat(invalid(AsyncApi.write(MAP).replace("\"address\"", "\"adress\"")))
                .isNotEmpty();
    }

    @Test
    void asText() {
        Golden.assertMatches(MapFormat.ASYNCAPI.write(MAP), "signals.asyncapi.json");
    }

    /** A receiver of a super-type hears it, too. */
    @Test
    void whatIsHeardIsReceived() {
        String document = AsyncApi.write(MAP);

        assertThat(document)
                .contains("\"send.shop.order-placed\"", "\"receive.shop.order-placed\"")
                .contains("\"send.shop.orders.urn_shop_cancelled\"")
                .doesNotContain("receive.shop.orders", "Local");
    }

    @Test
    void twoSignalsOfOneTopicAreBothThere() throws IOException {
        MappedSignal refused = signal("com.acme.Refused", "shop.orders", "urn:shop:refused", null, List.of());
        String document = AsyncApi.write(new SignalMap(List.of(CANCELLED, refused), List.of()));

        assertThat(invalid(document)).isEmpty();
        assertThat(document)
                .contains(
                        "\"send.shop.orders.urn_shop_cancelled\"",
                        "\"send.shop.orders.urn_shop_refused\"",
                        "\"#/channels/shop.orders/messages/shop.orders.urn_shop_cancelled\"",
                        "\"#/channels/shop.orders/messages/shop.orders.urn_shop_refused\"")
                .containsOnlyOnce("\"address\": \"shop.orders\"");
    }

    /** A signal that nothing hears here would otherwise have a channel without an operation. */
    @Test
    void whatIsHeardAndNotSentIsReceivedOnly() {
        assertThat(AsyncApi.write(MAP, signal -> false))
                .contains("\"receive.shop.order-placed\"", "\"send.shop.orders.urn_shop_cancelled\"")
                .doesNotContain("send.shop.order-placed");
    }

    private static List<String> invalid(String document) throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(document, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static MappedSignal signal(
            String type, String topic, String name, @Nullable String key, List<MappedComponent> shape) {
        return new MappedSignal(
                type,
                null,
                List.of(),
                List.of(type.replaceFirst("Placed$", "")),
                new MappedCrossing(topic, name, key, shape));
    }

    private static MappedReceiver receiver(String signal) {
        return new MappedReceiver(
                signal + "#hear",
                "com.acme.Ring",
                "hear",
                List.of(),
                List.of(signal),
                List.of(),
                false,
                List.of(),
                List.of(),
                0,
                Phase.NOW,
                false,
                null);
    }
}
