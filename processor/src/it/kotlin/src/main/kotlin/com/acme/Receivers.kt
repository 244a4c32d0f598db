package com.acme

import dev.signalbox.Receiver
import dev.signalbox.Signal

val heard = mutableListOf<String>()

@Receiver(PizzaDone::class)
fun topLevel(size: Int, toppings: List<String>, isHot: Boolean) {
    heard += "top level $size $toppings $isHot"
}

@Receiver(PizzaDone::class)
fun nullable(size: Int?, note: String?) {
    heard += "nullable $size $note"
}

@Receiver(PizzaDone::class)
@JvmOverloads
fun withDefaults(size: Int, times: Int = 2, note: String? = "none") {
    heard += "with defaults $size $times $note"
}

@Receiver
fun PizzaDone.extension() {
    heard += "extension $size"
}

@Receiver(PizzaDone::class, sender = [Italian::class])
fun Italian.extensionOfSender() {
    heard += "extension of sender $name"
}

@Receiver(PizzaDone::class, `when` = ["isHot"])
fun hot() {
    heard += "hot"
}

@Receiver(PizzaDone::class)
internal fun internalTopLevel() {
    heard += "internal"
}

@get:Receiver(PizzaDone::class)
val property: Int
    get() = 7.also { heard += "property" }

var last = 0
    @Receiver(PizzaDone::class)
    set(size) {
        field = size
        heard += "property set to $size"
    }

@Receiver(Order::class)
fun anyOrder(order: Order, number: Int) {
    heard += "order ${order.javaClass.simpleName} $number"
}

@Receiver(Order.Cancelled::class)
fun cancelled(reason: String) {
    heard += "cancelled $reason"
}

@Receiver(Closed::class)
fun closed() {
    heard += "closed"
}

@Receiver(JavaSignal::class)
fun ofJava(text: String) {
    heard += "of Java $text"
}

object Bell {
    private var rung = 0

    @Receiver(PizzaDone::class)
    fun ring() {
        heard += "object ${++rung}"
    }

    @Receiver(PizzaDone::class)
    @JvmStatic
    fun ringStatically() {
        heard += "static function of object ${++rung}"
    }
}

data object Gong {
    @Receiver(PizzaDone::class)
    fun strike() {
        heard += "data object"
    }
}

class Waiter(private val name: String = "Bob") {
    @Receiver(PizzaDone::class)
    fun serve() {
        heard += "class $name"
    }

    @Receiver(PizzaDone::class)
    internal fun serveInternally() {
        heard += "internal function of class $name"
    }

    companion object {
        @Receiver(PizzaDone::class)
        fun call() {
            heard += "companion"
        }

        @Receiver(PizzaDone::class)
        @JvmStatic
        fun callStatically() {
            heard += "static function of companion"
        }
    }
}

class Menu {
    companion object Card {
        @Receiver(PizzaDone::class)
        fun show() {
            heard += "named companion"
        }
    }

    object Dessert {
        @Receiver(PizzaDone::class)
        fun show() {
            heard += "nested object"
        }
    }
}

interface Guest {
    companion object {
        @Receiver(PizzaDone::class)
        fun eat() {
            heard += "companion of interface"
        }
    }
}

private object Dishwasher {
    @Receiver(PizzaDone::class)
    fun wash() {
        heard += "private object"
    }
}

enum class Chef {
    ONLY;

    @Receiver(PizzaDone::class)
    fun cook() {
        heard += "enum"
    }
}

@JvmInline
value class Grams(val value: Int)

@Receiver(PizzaDone::class)
@JvmName("weigh")
fun weigh(size: Grams) {
    heard += "value class ${size.value}"
}
