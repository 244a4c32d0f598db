evaluate(new File(root, 'runtime/spring-boot-starter/src/it/paste.groovy')).call(basedir, [new File(root, 'processor/README.md'): 1])
