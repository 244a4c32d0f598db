package org.acme.clinic;

record PetCard(String petName, String owner) {}
