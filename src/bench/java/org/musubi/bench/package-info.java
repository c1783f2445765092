/// Measures the packaged application. Not part of it.
@NullMarked
package org.musubi.bench;

import org.jspecify.annotations.NullMarked;
