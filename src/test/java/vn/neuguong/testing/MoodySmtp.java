package vn.neuguong.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants, which no real one can be made to do; it keeps to whom it took mails. */
public final class MoodySmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile long millisBeforeEachAnswer;

    public MoodySmtp() throws IOException {
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "moody-smtp");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What it says to a line that begins so, such as {@code "RCPT TO:<gone@"}; null for what is usual. */
    public void answers(String line, String answer) {
        if (answer == null) {
            answers.remove(line);
        } else {
            answers.put(line, answer);
        }
    }

    public void waitsBeforeEachAnswer(long millis) {
        millisBeforeEachAnswer = millis;
    }

    /** The addresses of the mails that it took, in their order. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread talking = new Thread(() -> talk(connection), "moody-smtp-connection");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            answer(out, "220 moody");
            String address = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                answer(out, answerTo(line));
                if (line.equals("DATA")) {
                    while (!in.readLine().equals(".")) {
                        // the mail itself; who wants to read it asks GreenMail
                    }
                    taken.add(address);
                    answer(out, "250 taken");
                }
            }
        } catch (IOException e) {
            // the client has gone, or the test is over
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(mood -> line.startsWith(mood.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("DATA") ? "354 go on" : "250 ok");
    }

    private void answer(Writer out, String text) throws IOException {
        try {
            Thread.sleep(millisBeforeEachAnswer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.write(text + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
