package vn.neuguong.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/**
 * A certificate for a server, issued by nobody but itself.
 *
 * @param server what the server shows it with
 * @param pem the certificate, for whoever is to trust it
 */
public record SampleCertificate(SSLContext server, String pem) {

    private static final String PASSWORD = "changeit";

    public static SampleCertificate of(String serverName) throws IOException, GeneralSecurityException {
        Path directory = Files.createTempDirectory("certificate");
        Path file = directory.resolve("keys.p12");
        try {
            keytool(serverName, file);
            KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            return new SampleCertificate(
                    SslBundle.of(new JksSslStoreBundle(
                                    JksSslStoreDetails.forLocation(file.toString())
                                            .withPassword(PASSWORD),
                                    null))
                            .createSslContext(),
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(Base64.getMimeEncoder()
                                    .encodeToString(
                                            keys.getCertificate("server").getEncoded())));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private static void keytool(String serverName, Path file) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options =
                "-genkeypair -alias server -keyalg EC -validity 3650 -storetype PKCS12 -dname CN=%s -ext san=dns:%s"
                        .formatted(serverName, serverName);
        ProcessBuilder process = new ProcessBuilder((keytool + " " + options).split(" "));
        process.command().addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
        try {
            if (process.inheritIO().start().waitFor() != 0) {
                throw new IOException("keytool has made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
