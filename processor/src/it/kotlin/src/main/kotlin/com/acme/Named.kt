@file:JvmName("Bells")
@file:JvmMultifileClass

package com.acme

import dev.signalbox.Receiver

@Receiver(PizzaDone::class)
fun inNamedFile() {
    heard += "named file"
}
