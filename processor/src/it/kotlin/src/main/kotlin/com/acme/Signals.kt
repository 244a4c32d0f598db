package com.acme

import dev.signalbox.Signal

open class Kitchen(val name: String)

class Italian : Kitchen("Italian")

/** A data class: its properties are the signal's arguments. */
data class PizzaDone(
    val sender: Kitchen,
    val toppings: List<String>,
    val size: Int,
    val note: String?,
    val isHot: Boolean = true,
) : Signal {
    override fun sender() = sender
}

/** Several signals of one kind. */
sealed class Order(val number: Int) : Signal {
    class Placed(number: Int) : Order(number)

    class Cancelled(number: Int, val reason: String) : Order(number)
}

data object Closed : Signal
