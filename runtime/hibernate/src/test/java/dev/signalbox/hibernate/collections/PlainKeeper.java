package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;

@Entity
public class PlainKeeper extends Keeper {}
