package dev.signalbox.spring.observation.endpoint;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * The endpoint {@code signalmap}: shows the signals, receivers and statistics of {@link SignalsEndpoint} as an HTML
 * page.
 */
@WebEndpoint(id = "signalmap")
final class SignalMapEndpoint {

    private final LiveMap map;

    SignalMapEndpoint(LiveMap map) {
        this.map = map;
    }

    @ReadOperation(produces = "text/html;charset=UTF-8")
    String page() {
        return LivePage.write(map.describe());
    }
}
