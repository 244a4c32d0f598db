package com.acme

import dev.signalbox.Receiver
import dev.signalbox.Signal

class Kitchen

data class PizzaDone(val sender: Kitchen, val size: Int) : Signal

/** Each with the finding that it gets, and no other. */
class Findings { // HiddenReceiver
    @JvmInline
    value class Grams(val value: Int)

    @Receiver(PizzaDone::class)
    fun weigh(size: Grams) {}

    @Receiver(PizzaDone::class) // SuspendingReceiver
    suspend fun suspending(size: Int) {}

    @Receiver(PizzaDone::class) // UnknownArgument
    fun withoutOverloads(size: Int, times: Int = 3) {}

    @Receiver(PizzaDone::class) // UnknownArgument
    fun String.extension(size: Int) {}

    @Receiver(PizzaDone::class) // MistypedArgument
    fun lambda(size: (Int) -> Unit) {}

    @Receiver(PizzaDone::class) // PrivateReceiver
    private fun hidden(size: Int) {}

    @Receiver(PizzaDone::class) // GenericReceiver
    fun <T> generic(size: Int) {}

    @Receiver(PizzaDone::class, sender = [Kitchen::class]) // UntoldSender
    fun sent(size: Int) {}

    inner class Inner { // InnerOwner
        @Receiver(PizzaDone::class)
        fun inner(size: Int) {}
    }

    private companion object { // UnreachableOwner
        @Receiver(PizzaDone::class)
        fun companion(size: Int) {}
    }

    private object Nested { // UnreachableOwner
        @Receiver(PizzaDone::class)
        fun nested(size: Int) {}
    }
}

class Names { // HiddenReceiver
    @Receiver(PizzaDone::class)
    fun `rings twice`(size: Int) {}

    fun `is no receiver`(size: Int) {}

    object Keywords { // HiddenReceiver
        @Receiver(PizzaDone::class)
        fun default(size: Int) {}
    }
}
