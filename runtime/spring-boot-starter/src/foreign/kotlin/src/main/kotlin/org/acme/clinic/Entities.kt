package org.acme.clinic

import jakarta.persistence.Entity
import jakarta.persistence.GeneratedValue
import jakarta.persistence.Id
import org.springframework.data.jpa.repository.JpaRepository

@Entity
class Pet(var name: String, var owner: String) {
    @Id
    @GeneratedValue
    var id: Long? = null
}

@Entity
class Entry(val text: String) {
    @Id
    @GeneratedValue
    var id: Long? = null
}

interface Pets : JpaRepository<Pet, Long>

interface Entries : JpaRepository<Entry, Long>
