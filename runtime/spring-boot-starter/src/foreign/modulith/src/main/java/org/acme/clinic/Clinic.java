package org.acme.clinic;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Clinic {}
