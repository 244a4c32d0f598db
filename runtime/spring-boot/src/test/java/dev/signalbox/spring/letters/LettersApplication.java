package dev.signalbox.spring.letters;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LettersApplication {}
