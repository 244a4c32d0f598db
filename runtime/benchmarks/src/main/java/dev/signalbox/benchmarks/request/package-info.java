/**
 * A web application in which visitors register, with receivers and with the same work called by hand. In: the example's jar,
 * which has the libraries. Out: what a request takes of the server. {@code RegistrationSources} has the code of both variants,
 * {@code RegistrationApplication} compiles one, and {@code RegistrationServer} runs it and sends requests.
 */
@NullMarked
package dev.signalbox.benchmarks.request;

import org.jspecify.annotations.NullMarked;
