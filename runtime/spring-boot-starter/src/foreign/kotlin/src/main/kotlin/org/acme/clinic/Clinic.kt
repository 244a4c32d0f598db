package org.acme.clinic

import org.springframework.boot.autoconfigure.SpringBootApplication

@SpringBootApplication
class Clinic
