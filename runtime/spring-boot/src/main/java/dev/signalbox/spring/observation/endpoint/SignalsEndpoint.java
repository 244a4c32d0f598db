package dev.signalbox.spring.observation.endpoint;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The endpoint {@code signals}: all signals and receivers with counts, last errors and slowest calls, as JSON. */
@Endpoint(id = "signals")
final class SignalsEndpoint {

    private final LiveMap map;

    SignalsEndpoint(LiveMap map) {
        this.map = map;
    }

    @ReadOperation
    SignalsDescriptor signals() {
        return map.describe();
    }
}
