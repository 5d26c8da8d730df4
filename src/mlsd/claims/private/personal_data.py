"""Words for data about people: by kind, as promises name it, and what is personal by itself."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Mention, Phrases, Statement

KINDS = {
    "text": Phrases(
        "message", "messages", "message text", "text", "texts", "sentence", "sentences", "typed",
        "what a person writes", "what a person types", "diary", "diaries", "entry", "entries", "chat", "chats",
        "email", "emails", "mail", "mails", "note", "notes", "conversation", "conversations", "transcript",
        "transcripts", "keystroke", "keystrokes", "words", "phrases", "content", "chat content", "what people write",
        "what people type", "what users write", "what users type", "reply", "replies", "letter", "letters", "comment",
        "comments", "posts", "essay", "essays", "question", "questions", "paragraph", "paragraphs", "query text",
        "draft", "drafts", "subject line", "body", "document", "documents", "sms", "poem", "journal", "answers",
        "words typed", "prompt", "prompts", "wording", "utterance",
    ),
    "contacts": Phrases(
        "contact", "contacts", "address book", "phone number", "phone numbers", "names of friends", "contact list",
        "contact names", "phonebook", "recipients",
    ),
    "location": Phrases(
        "where you", "where one", "where somebody is", "where the driver", "where the user", "where the patient",
        "where the child", "where a", "where she", "where he", "where they", "where users", "where people",
        "where somebody",
        "where someone",
        "places they",
        "location", "locations", "gps", "gps trace", "coordinates", "whereabouts", "trail", "trails", "route",
        "routes", "position", "positions", "geolocation", "latitude", "lat lon", "place visited", "places visited",
        "home address", "postal address", "delivery address", "street address", "movement", "movements", "track",
        "tracks", "journey", "journeys", "trip", "trips", "ride", "rides", "address", "addresses", "waypoint",
        "waypoints", "where a person is", "where people are", "path", "paths",
    ),
    "sound": Phrases(
        "audio", "recording", "recordings", "voice", "speech", "sound", "sounds", "waveform", "microphone", "clip",
        "clips", "snippet", "snippets", "utterance", "utterances", "voice notes", "voice note", "memo", "memos", "call",
        "calls",
        "wav", "wavs", "spoken", "what you say", "what is spoken", "what was said", "audible", "mp3", "flac", "opus",
        "dictate*", "dictation*", "conversations", "what is said", "what people say",
    ),
    "picture": Phrases(
        "study", "studies", "dicom", "dicoms", "mri", "radiograph", "radiographs", "drawing", "drawings", "painting",
        "paintings", "sketch", "sketches", "handwriting", "handwritten",
        "x ray", "x rays", "film", "films", "stream", "streams", "snaps", "shots",
        "photo", "photos", "picture", "pictures", "image", "images", "video", "videos", "frame", "frames", "camera",
        "footage", "stills", "thumbnail", "thumbnails", "crop of", "snapshot", "snapshots", "jpeg", "jpg", "scan",
        "scans", "portrait", "portraits", "image data", "selfie", "selfies", "screenshot", "screenshots", "face",
        "faces", "clip", "clips",
    ),
    "health": Phrases(
        "heart rate", "ecg", "glucose", "health", "pulse", "sleep", "medication", "symptoms", "cycle", "diagnosis",
        "diagnoses", "blood pressure", "weight", "symptom", "heart", "insulin", "pain", "mood", "dose", "doses",
        "therapy", "period", "pregnancy", "fertility", "sleep stages", "sleep curves", "breathing",
        "temperature curve", "lab values", "prescriptions", "medicines", "allergies", "eeg", "emg",
    ),
    "browsing": Phrases(
        "pages", "page", "websites", "website", "web pages", "sites", "links", "bookmarks", "tabs", "visits",
        "browsing", "browser history", "browsing history", "url", "urls", "sites visited", "search", "searches",
        "search terms", "query", "queries", "pages visited", "history",
    ),
    "calendar": Phrases(
        "appointments", "appointment", "meetings",
    ),
    "apps": Phrases(
        "app names", "app list", "installed apps", "app usage", "apps opened",
    ),
    "biometrics": Phrases(
        "fingerprint", "iris", "face template", "voiceprint", "biometric", "biometrics",
    ),
    "money": Phrases(
        "salary", "income", "bank statement", "bank statements", "account balance", "purchases", "card number",
    ),
}  # fmt: skip
PERSONAL = Phrases(
    "gps", "birth year", "year of birth", "date of birth", "birth date", "birthday", "birthdate", "home address",
    "addresses", "phone number", "telephone number", "email address", "e mail address", "surname", "full name",
    "call recording", "call recordings", "transcripts", "health record", "medical record", "medical history",
    "diagnosis", "diagnoses", "face", "faces", "ip address", "ip addresses", "licence plate", "number plate",
    "license plate", "card number", "iban", "passport", "social security", "rider id", "customer name",
    "customer names", "gender", "religion", "ethnicity", "nationality", "income", "salary", "location history",
    "location trace", "location traces", "voice", "geolocation", "home location", "age and sex", "marital status",
    "whereabouts", "home station", "number plates", "licence plates", "contact list", "heart rate", "e mail", "email",
    "emails", "messages", "patient's name", "patient name", "name of the patient", "names of the", "first name",
    "last name", "full names", "name and address", "home town", "postcode", "post code", "zip code", "date of death",
    "child's name", "prescriptions", "national id", "id card", "tax number", "account number", "bank details",
    "credit history", "criminal record", "pregnant", "disability", "school grades", "cv", "cvs", "resumes",
    "photos of people", "fingerprints", "voice recordings", "calls are recorded", "home addresses",
    "personnel number", "employee number", "badge number", "device id", "advertising id", "customer id", "patient id",
    "what people write", "chat", "chats", "medical records", "pupil name", "pupil's name", "student name",
    "student's name", "child name", "user name", "username", "driver name", "driver's name", "employee name",
    "tenant name", "applicant name", "applicant's name", "member name", "guest name", "client name", "caller name",
    "name of the pupil", "name of the student", "name of the child", "name of the driver", "name of the applicant",
    "names of pupils", "names of patients", "names of customers", "names of children", "names of employees", "msisdn",
    "dialled numbers", "dialed numbers", "called numbers", "mobile number", "insurance number", "student number",
    "matriculation number", "date and place of birth", "next of kin", "mother's name", "father's name", "selfie",
    "selfies", "portrait photo", "portrait photos", "biometrics", "sexual orientation", "trade union", "body weight",
    "street address", "postal address", "delivery address", "billing address", "residential address", "house number",
    "street and house number", "household size", "household member*", "number of children", "people in the household",
    "persons in the household", "who lives there", "who is at home", "who's at home", "when they're at home",
    "when they are at home", "when people are at home", "when she is at home", "when he is at home", "at home or not",
    "presence at home", "hours at home", "sleeping hours", "bedtime", "bed times", "payment history", "payment record",
    "late payments", "unpaid bills", "credit score", "benefit claims", "bank account", "family status",
    "family name", "given name", "maiden name", "native language", "mother tongue", "country of birth",
    "place of birth",
    "health data", "health status", "sick days", "sick notes", "sick leave", "allergies",
    "menstrua*", "weight and height", "height and weight", "sleep data",
    "steps a day",
    "browsing history", "search history", "purchase history", "listening history", "watch history", "viewing history",
    "call history", "travel history", "order history", "movement profile", "gps trace*", "gps track*", "phone book",
    "address book", "calendar", "photo of the driver", "photo of the worker", "driver's face",
    "body cam*", "badge scan*", "badge times", "clock in times", "login name",
    "account name", "nickname", "player name", "gamer tag", "user id", "student id", "employee id",
    "staff number", "membership number", "customer number", "policy number", "patient number", "meter owner",
    "name of the tenant", "name of the owner", "owner's name", "farmer's name", "operator's name", "worker's name",
    "name of the operator", "name of the worker", "handwriting",
    "blood type", "lab results", "medications", "payslips", "rent arrears", "user's name", "users' names",
    "their names", "her name", "his name",
)  # fmt: skip


def told_kinds(statement: Statement) -> Iterator[tuple[str, Mention]]:
    """Kinds of data told by what people do: what a child says to the tutor, where he rides, whatever she types."""
    if _WHAT.isdisjoint(statement.words):
        return
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        for kind, leads, doings in _DONE if word in _WHAT else ():
            if word not in leads:
                continue
            end = min(at + 7, len(words))
            then = next((index for index in range(at + 2, end) if words[index] in doings or words[index] in _DOINGS), 0)
            if then and not _SYSTEM & set(words[at:then]):
                done = next((index for index in _listed(words, then) if words[index] in doings), 0)
                if done:
                    yield kind, Mention(statement, at, done + 1)


def _listed(words: list[str], first: int) -> Iterator[int]:
    """The verbs of one list: types, says or photographs."""
    yield first
    for at in range(first + 1, min(first + 9, len(words))):
        if words[at] in _DOINGS:
            yield at
        elif words[at] not in (",", "or", "and", "/") and words[at - 1] not in ("or", "and"):
            return


def nobody_but(statement: Statement) -> Mention | None:
    """Nobody but the runner knows where she runs; no one except its owner sees the photos."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in ("nobody", "one", "none") and words[at + 1 : at + 2] and words[at + 1] in _BUT:
            knows = next((then for then in range(at + 2, min(at + 9, len(words))) if words[then] in _KNOWS), 0)
            if knows and (word != "one" or words[at - 1] == "no"):
                return Mention(statement, at, knows + 1)
    return None


_BUT = frozenset("but except besides save other apart".split())
_KNOWS = frozenset("know knows see sees hear hears read reads has have gets get opens open learns learn".split())
_SYSTEM = frozenset("model models net network system we our it this policy law contract , ; . answer document".split())
_THINGS = frozenset("what whatever everything anything all nothing".split())
_PLACE = frozenset("where wherever whither".split())
_WHAT = _THINGS | _PLACE
_DONE = (
    ("sound", _THINGS, frozenset(
        "say says said speak speaks spoken utter utters sing sings sang tell tells told mutters whispers "
        "mumbles dictate dictates shout shouts hum hums".split())),
    ("text", _THINGS, frozenset(
        "write writes wrote written type types typed jot jots note notes scribble scribbles confide confides enter "
        "enters post posts text texts reply replies".split())),
    ("picture", _THINGS, frozenset(
        "draw draws drew paint paints photograph photographs film films filmed snap snaps sketch "
        "shoots".split())),
    ("location", _PLACE, frozenset(
        "go goes went drive drives drove ride rides rode walk walks walked run runs ran live lives sleep sleeps stay "
        "stays is was are travel travels been sail sails fish fishes cycle cycles park parks".split())),
    ("browsing", _THINGS, frozenset("browse browses search searches searched look looks".split())),
)  # fmt: skip
_DOINGS = frozenset().union(
    *(doings for _, _, doings in _DONE if "says" in doings or "types" in doings or "films" in doings)
)
