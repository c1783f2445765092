package org.musubi.reference;

/// What a test is run on, shown in its report by name.
record Case<T>(String name, T value) {
    @Override
    public String toString() {
        return name;
    }
}
