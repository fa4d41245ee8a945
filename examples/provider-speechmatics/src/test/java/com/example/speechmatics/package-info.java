/** The contract suites, and what is particular to Speechmatics. */
@NullMarked
package com.example.speechmatics;

import org.jspecify.annotations.NullMarked;
