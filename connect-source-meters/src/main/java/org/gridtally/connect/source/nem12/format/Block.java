package org.gridtally.connect.source.nem12.format;

import org.gridtally.connect.source.nem12.format.Checkpoint.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which header and which channel do the records at hand belong to? A block reaches from a 100 to a 900 record; the
 * channel in force is the last 200 record of the block.
 */
final class Block {
    private boolean open;
    private Header header = Header.UNKNOWN;
    private Place headerPlace = Place.NONE;
    private Place channelPlace = Place.NONE;
    private @Nullable Channel channel;
    private @Nullable Fault channelFault;
    private String nmi = "";
    private String serial = "";

    /** Begins a block with its 100 record. */
    void open(Line line, Fields fields, Findings findings) {
        if (open) {
            findings.refuse(line, "", Fault.of("record", "the 900 record of the block before", "a 100 record"));
        }
        begin(line);
        try {
            line.checkComplete();
            header = Header.parse(fields);
        } catch (Fault fault) {
            findings.refuse(line, "", fault);
        }
    }

    /** Begins a block without its 100 record, if none is open at this record. */
    void checkOpened(Line line, Findings findings) {
        if (!open) {
            findings.refuse(
                    line,
                    "",
                    Fault.of(
                            "RecordIndicator",
                            "a 100 record at the beginning of a block",
                            Fields.of(line.text()).text(0)));
            begin(line);
        }
    }

    /** Tells when the content ends inside a block: the file may have been cut off. */
    void checkEnded(long lastLine, Findings findings) {
        if (open) {
            Line end = new Line("", lastLine, 0, true);
            findings.refuse(end, "", Fault.of("record", "a 900 record at the end of the file", null));
            close();
        }
    }

    /** Ends the block. */
    void close() {
        open = false;
        header = Header.UNKNOWN;
        headerPlace = Place.NONE;
        forgetChannel();
    }

    /** Puts a 200 record in force. */
    void channel(Line line, Fields fields, Findings findings) {
        takeChannel(line, fields);
        try {
            line.checkComplete();
            channel = Channel.parse(fields);
        } catch (Fault fault) {
            channelFault = fault.inLine(line.number());
            findings.refuse(line, nmi, serial, fault);
        }
    }

    /**
     * Refuses a record that is none. One that looks like a garbled 200 record also ends the channel in force: the days
     * behind it belong to a channel that cannot be told, and taken for the one before they would falsify it.
     */
    void unknown(Line line, Fields fields, Findings findings) {
        Fault fault =
                Fault.of("RecordIndicator", "100, 200, 250, 300, 400, 500, 550 or 900", abbreviated(fields.text(0)));
        if (Channel.resembles(fields)) {
            takeChannel(line, fields);
            channelFault = fault.inLine(line.number());
        }
        findings.refuse(line, nmi, serial, fault);
    }

    /** Takes a record that was in force at a checkpoint; what is wrong with it has been told before. */
    void restore(Line line) {
        Findings told = new Findings();
        Fields fields = Fields.of(line.text());
        String indicator = fields.text(0);
        if (indicator.equals("100")) {
            open(line, fields, told);
            return;
        }
        checkOpened(line, told);
        if (indicator.equals("200")) {
            channel(line, fields, told);
        } else if (Channel.resembles(fields)) {
            unknown(line, fields, told);
        }
    }

    /** The channel in force. */
    Channel channel() throws Fault {
        if (channelFault != null) {
            throw channelFault;
        }
        if (channel == null) {
            throw Fault.of("record", "a 300 record behind a 200 record", "one without it");
        }
        return channel;
    }

    Header header() {
        return header;
    }

    /** NMI of the channel in force, also of a broken one; empty when there is none. */
    String nmi() {
        return nmi;
    }

    String serial() {
        return serial;
    }

    Place headerPlace() {
        return headerPlace;
    }

    Place channelPlace() {
        return channelPlace;
    }

    private void begin(Line line) {
        close();
        open = true;
        headerPlace = Place.of(line);
    }

    private void takeChannel(Line line, Fields fields) {
        forgetChannel();
        channelPlace = Place.of(line);
        nmi = fields.text(Channel.NMI);
        serial = fields.text(Channel.SERIAL);
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private void forgetChannel() {
        channel = null;
        channelFault = null;
        channelPlace = Place.NONE;
        nmi = "";
        serial = "";
    }
}
