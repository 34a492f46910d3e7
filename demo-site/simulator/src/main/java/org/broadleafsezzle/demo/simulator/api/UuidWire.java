package org.broadleafsezzle.demo.simulator.api;

import java.util.List;

/** The answer of an operation that made something (API v2, Uuid). */
record UuidWire(String uuid, List<Links.Link> links) {}
