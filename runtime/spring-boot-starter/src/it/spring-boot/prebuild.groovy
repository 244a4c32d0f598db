evaluate(new File(root, 'runtime/spring-boot-starter/src/it/paste.groovy')).call(basedir, [new File(root, 'README.md'): 0])

// The first page's example, as it stands there.
def example = (new File(root, 'README.md').text =~ /(?s)```java\n(.*?)```/)[0][1]
new File(basedir, 'src/main/java/com/acme/UserSignals.java').text = example
