package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.StandardSignal;
import dev.signalbox.hibernate.collections.Album;
import dev.signalbox.model.PostSave;
import dev.signalbox.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiled receivers of collections' changes. */
class AlbumSignals implements InstanceProvider {

    final List<String> heard = new ArrayList<>();

    @Override
    public <T> @Nullable T get(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Album.class, changed = "tags", when = "!created")
    void tagged(PostSave<Album> signal) {
        heard.add("tagged " + signal.updateFields());
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Album.class, changed = "label", when = "!created")
    void labelled() {
        heard.add("labelled");
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Album.class, changed = "tags", phase = Phase.AFTER_COMMIT)
    void taggedAfterCommit(PostSave<Album> signal) {
        heard.add("after commit " + signal.created() + " " + signal.updateFields());
    }
}
