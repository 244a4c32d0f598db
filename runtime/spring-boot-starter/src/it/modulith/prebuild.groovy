evaluate(new File(root, 'runtime/spring-boot-starter/src/it/paste.groovy')).call(basedir, [new File(root, 'README.md'): 0])
