package dev.godwit.snapshot;

/** A slot that refers to an entry of the object table. */
record Ref(int id) {}
