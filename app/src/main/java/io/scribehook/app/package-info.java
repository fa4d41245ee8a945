/** The application: assembles the domain and its adapters. */
@NullMarked
package io.scribehook.app;

import org.jspecify.annotations.NullMarked;
