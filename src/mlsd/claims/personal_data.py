"""Words for data about people: by kind, as promises name it, and what is personal by itself."""

from __future__ import annotations

from mlsd.prose import Phrases

KINDS = {
    "text": Phrases(
        "message", "messages", "message text", "text", "texts", "sentence", "sentences", "typed",
        "what a person writes", "what a person types", "diary", "diaries", "entry", "entries", "chat", "chats",
        "email", "emails", "mail", "mails", "note", "notes", "conversation", "conversations", "transcript",
        "transcripts", "keystroke", "keystrokes", "words typed", "prompt", "prompts", "wording", "utterance",
    ),
    "contacts": Phrases(
        "contact", "contacts", "address book", "phone number", "phone numbers", "names of friends", "contact list",
        "contact names", "phonebook", "recipients",
    ),
    "location": Phrases(
        "location", "locations", "gps", "gps trace", "coordinates", "whereabouts", "trail", "trails", "route",
        "routes", "position", "positions", "geolocation", "latitude", "lat lon", "place visited", "places visited",
        "home address", "postal address", "delivery address", "street address", "movement", "movements", "track",
        "tracks",
    ),
    "sound": Phrases(
        "audio", "recording", "recordings", "voice", "speech", "sound", "sounds", "waveform", "microphone", "clip",
        "clips", "snippet", "snippets", "utterances",
    ),
    "picture": Phrases(
        "photo", "photos", "picture", "pictures", "image", "images", "video", "videos", "frame", "frames", "camera",
        "footage", "selfie", "selfies", "screenshot", "screenshots", "face", "faces",
    ),
    "health": Phrases(
        "heart rate", "ecg", "glucose", "health", "pulse", "sleep", "medication", "symptoms", "cycle", "diagnosis",
        "diagnoses", "blood pressure", "weight",
    ),
    "browsing": Phrases(
        "browsing", "browser history", "browsing history", "url", "urls", "sites visited", "search", "searches",
        "search terms", "query", "queries", "pages visited", "history",
    ),
    "calendar": Phrases("calendar", "appointments", "appointment", "meetings"),
    "apps": Phrases("app names", "app list", "installed apps", "app usage", "apps opened"),
    "biometrics": Phrases("fingerprint", "iris", "face template", "voiceprint", "biometric", "biometrics"),
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
    "emails", "messages",
)  # fmt: skip
