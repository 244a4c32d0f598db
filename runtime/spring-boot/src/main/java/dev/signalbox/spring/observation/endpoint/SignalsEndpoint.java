package dev.signalbox.spring.observation.endpoint;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Says who hears what in this application, with counts, last errors and slowest calls. */
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
