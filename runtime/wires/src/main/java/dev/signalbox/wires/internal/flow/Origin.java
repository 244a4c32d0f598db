package dev.signalbox.wires.internal.flow;

import java.util.ArrayList;
import java.util.List;

/** Where a value comes from. */
public sealed interface Origin {

    /** A value that is not followed, such as an exception or a result of a language's run time. */
    record Unknown() implements Origin {
        static final Unknown INSTANCE = new Unknown();
    }

    /**
     * A parameter of the method that has the value.
     *
     * @param index counted from 0, the object itself included
     */
    record Parameter(int index) implements Origin {}

    /** A field. */
    record Field(String owner, String name) implements Origin {}

    /** A class literal, by the internal name of its class. */
    record Literal(String type) implements Origin {}

    /** An instruction. Each instruction has one site, and two sites are never equal. */
    abstract sealed class Site implements Origin {

        private final MethodFlow method;
        private final int line;
        private final boolean certain;

        Site(MethodFlow method, Spot spot) {
            this.method = method;
            this.line = spot.line();
            this.certain = spot.certain();
        }

        /** The method with this instruction. */
        public MethodFlow method() {
            return method;
        }

        /** Its line; 0 if it is not known. */
        public int line() {
            return line;
        }

        /**
         * Whether each call of the method executes this instruction: there is no branch before it, and it is in no
         * {@code try} with a {@code catch}.
         */
        public boolean isCertain() {
            return certain;
        }
    }

    /** Where an instruction is. */
    record Spot(int line, boolean certain) {}

    /** {@code new X(…)}. */
    final class Allocation extends Site {

        private final String type;

        Allocation(String type, MethodFlow method, Spot spot) {
            super(method, spot);
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /** {@code new X[…]}, with the values that the same method stores in it. */
    final class ArrayAllocation extends Site {

        private final List<FlowValue> elements = new ArrayList<>(0);

        ArrayAllocation(MethodFlow method, Spot spot) {
            super(method, spot);
        }

        void store(FlowValue element) {
            elements.add(element);
        }

        List<FlowValue> elements() {
            return elements;
        }
    }

    /** {@code array[…]}. */
    final class Element extends Site {

        private FlowValue array = FlowValue.NONE;

        Element(MethodFlow method, Spot spot) {
            super(method, spot);
        }

        void read(FlowValue array) {
            this.array = array;
        }

        FlowValue array() {
            return array;
        }
    }

    /** A call of a method. */
    final class Call extends Site {

        private final int opcode;
        private final MethodId target;
        private List<FlowValue> arguments = List.of();

        Call(int opcode, MethodId target, MethodFlow method, Spot spot) {
            super(method, spot);
            this.opcode = opcode;
            this.target = target;
        }

        void pass(List<FlowValue> arguments) {
            this.arguments = List.copyOf(arguments);
        }

        public int opcode() {
            return opcode;
        }

        /** The method that the instruction names. */
        public MethodId target() {
            return target;
        }

        /** The arguments, the object first unless the method is static. */
        public List<FlowValue> arguments() {
            return arguments;
        }
    }

    /** A lambda or a method reference. */
    final class Lambda extends Site {

        private final Function function;
        private List<FlowValue> captured = List.of();

        Lambda(Function function, MethodFlow method, Spot spot) {
            super(method, spot);
            this.function = function;
        }

        void capture(List<FlowValue> captured) {
            this.captured = List.copyOf(captured);
        }

        public Function function() {
            return function;
        }

        /** The captured values, which are the first arguments of the body. */
        public List<FlowValue> captured() {
            return captured;
        }
    }

    /**
     * The function of a lambda or method reference.
     *
     * @param type the functional interface
     * @param method the name of its method
     * @param body the method that it calls
     * @param constructor whether the body is a constructor
     * @param onObject whether the first argument of the body is its object
     * @param captures how many of the body's first arguments are captured values
     * @param parameters the types of the interface's parameters, as specialized for this lambda
     */
    record Function(
            String type,
            String method,
            MethodId body,
            boolean constructor,
            boolean onObject,
            int captures,
            List<String> parameters) {}
}
