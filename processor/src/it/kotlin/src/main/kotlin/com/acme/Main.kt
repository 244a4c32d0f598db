package com.acme

import dev.signalbox.Signals

private fun sends(vararg expected: String, send: () -> Unit) {
    heard.clear()
    send()
    check(heard.sorted() == expected.sorted()) { "Heard:\n${heard.sorted().joinToString("\n")}" }
}

fun main() {
    sends(
        "Java Italian 4 null",
        "class Bob",
        "companion",
        "companion of interface",
        "data object",
        "enum",
        "extension 4",
        "extension of sender Italian",
        "hot",
        "internal",
        "internal function of class Bob",
        "named companion",
        "named file",
        "nested object",
        "nullable 4 null",
        "object 1",
        "private object",
        "property",
        "property set to 4",
        "second named file",
        "static function of companion",
        "static function of object 2",
        "top level 4 [olives] true",
        "value class 4",
        "with defaults 4 2 none",
    ) {
        Signals.send(PizzaDone(Italian(), listOf("olives"), 4, null))
    }
    sends("order Placed 1") { Signals.send(Order.Placed(1)) }
    sends("order Cancelled 2", "cancelled late") { Signals.send(Order.Cancelled(2, "late")) }
    sends("closed") { Signals.send(Closed) }
    sends("of Java x") { Signals.send(JavaSignal("x")) }
    println("All are heard")
}
