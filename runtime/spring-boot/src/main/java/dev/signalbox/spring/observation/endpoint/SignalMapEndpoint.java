package dev.signalbox.spring.observation.endpoint;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** The same as a page to look at. */
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
