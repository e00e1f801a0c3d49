//! The words that stand in labels.

use crate::words::words;

words! {
    /// What somebody did.
    Deed {
        Command = "command",
        Autocomplete = "autocomplete",
        Component = "component",
        Form = "form",
        Message = "message",
    }
}

words! {
    /// How it came to the bot.
    Way {
        Gateway = "gateway",
        Http = "http",
    }
}

words! {
    /// What came of it.
    Outcome {
        Answered = "answered",
        /// Answered after "thinking…".
        Later = "later",
        /// More was asked than may be: told so, or silent after that.
        Limited = "limited",
        /// The answer was not taken, and an apology was.
        Apologised = "apologised",
        /// Discord waits no longer.
        Late = "late",
        Failed = "failed",
    }
}

words! {
    /// A part of the time that an answer takes.
    Stage {
        /// Until the question can be read.
        Waiting = "waiting",
        Reading = "reading",
        Sending = "sending",
        /// From the coming of what was asked to the end of the answer.
        Whole = "whole",
    }
}

words! {
    /// What was asked more than may be.
    Limit {
        Told = "told",
        Silent = "silent",
        Report = "report",
    }
}

words! {
    /// What becomes of an event that is not answered.
    Left {
        /// It came before.
        Repeated = "repeated",
        /// Too much is under way.
        NoRoom = "no-room",
        Unreadable = "unreadable",
    }
}

words! {
    /// What becomes of a heartbeat.
    Beat {
        Sent = "sent",
        Acknowledged = "acknowledged",
        Missed = "missed",
    }
}

words! {
    /// How a session came to run.
    Began {
        Anew = "anew",
        Resumed = "resumed",
    }
}

words! {
    /// Why a connection with the gateway ended.
    Broke {
        Unreachable = "unreachable",
        Silent = "silent",
        Unheard = "heartbeat-missed",
        Closed = "closed",
        Broken = "broken",
        Asked = "asked",
        Invalid = "invalid-session",
    }
}

words! {
    /// What Discord said to a request.
    Said {
        Taken = "taken",
        Refused = "refused",
        TooMany = "too-many",
        Failed = "failed",
        Unanswered = "unanswered",
    }
}

words! {
    /// Which limits of Discord a request has part in.
    Lane {
        Interaction = "interaction",
        Bot = "bot",
    }
}

words! {
    /// What was made of a post that claims to be Discord's.
    Post {
        Taken = "taken",
        Ping = "ping",
        /// The signature is missing or wrong.
        Unsigned = "unsigned",
        /// It is signed, but was not a moment ago.
        Old = "old",
        TooLarge = "too-large",
        Unreadable = "unreadable",
        Repeated = "repeated",
        NoRoom = "no-room",
        /// No answer was there in time.
        Late = "late",
        /// The program has a mistake and broke off the answer.
        Broken = "broken",
    }
}

words! {
    /// What became of the knowledge files.
    Reload {
        Taken = "taken",
        Same = "same",
        Refused = "refused",
    }
}
