package vn.neuguong.nomination;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Refusal;

/** Encrypts ballots (AES-256-GCM), so that the database alone cannot tell what they say. */
@Component
class BallotSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12; // what GCM wants; random, for a key sees thousands of ballots, not 2^32
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    BallotSeal(@Value("${neu-guong.ballot-key}") String key) {
        this.key = new SecretKeySpec(bytes(key), "AES");
    }

    private static byte[] bytes(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) { // says nothing of what it is instead: this goes to the log
            throw new IllegalArgumentException("BALLOT_KEY must be 32 random bytes in Base64: openssl rand -base64 32");
        }
        return bytes;
    }

    /** @param box which ballots it belongs to: it opens in no other */
    byte[] seal(String box, String ballot) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, box, nonce).doFinal(ballot.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has this cipher
        }
    }

    /** @throws Refusal where it was sealed with another key, for another box, or has been changed since */
    String open(String box, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            byte[] ballot =
                    cipher(Cipher.DECRYPT_MODE, box, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(ballot, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new Refusal(
                    "Không mở được phiếu: khóa phiếu (BALLOT_KEY) không phải là khóa khi bỏ phiếu, hoặc phiếu đã"
                            + " bị sửa. Hãy khôi phục khóa cũ rồi chạy lại việc kiểm phiếu; nếu không còn khóa cũ thì phải tổ"
                            + " chức lại phiên họp.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String box, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(box.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
