/** Speechmatics as a provider of Scribehook's. */
@NullMarked
package com.example.speechmatics;

import org.jspecify.annotations.NullMarked;
