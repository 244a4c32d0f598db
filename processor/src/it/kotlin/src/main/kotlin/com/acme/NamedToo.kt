@file:JvmName("Bells")
@file:JvmMultifileClass

package com.acme

import dev.signalbox.Receiver

@Receiver(PizzaDone::class)
fun inSecondFile() {
    heard += "second named file"
}
