package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with receivers.
 *
 * @param binaryName its binary name
 * @param constructible whether generated code beside it can call a constructor without parameters
 * @param receivers its receivers, as written in it
 */
record OwnerModel(TypeElement element, String binaryName, boolean constructible, List<ReceiverModel> receivers) {

    ClassName className() {
        return ClassName.get(element);
    }

    /** The name of the class generated for it; nested classes get a top-level binder. */
    ClassName binderName() {
        return ClassName.get(
                className().packageName(), String.join("_", className().simpleNames()) + "_Receivers");
    }

    /** The same class with some of its receivers. */
    OwnerModel withReceivers(List<ReceiverModel> some) {
        return new OwnerModel(element, binaryName, constructible, some);
    }
}
