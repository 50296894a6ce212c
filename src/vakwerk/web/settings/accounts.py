"""How people sign in: settings of allauth and axes that nobody chooses."""

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "web:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "web:home"
ACCOUNT_ADAPTER = "vakwerk.web.accounts.Accounts"
ACCOUNT_FORMS = {
    "login": "vakwerk.web.accounts.SignInForm",
    "reauthenticate": "vakwerk.web.accounts.OnceMoreForm",
    "reset_password": "vakwerk.web.accounts.ResetForm",
    "change_password": "vakwerk.web.accounts.ChangeForm",
    "set_password": "vakwerk.web.accounts.ChooseForm",
    "reset_password_from_key": "vakwerk.web.accounts.ChooseByLinkForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the one-time link of the invitation has proved it
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody gets mail because somebody else typed an address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/15m/key",  # codes; of passwords axes counts fewer
    "login": "600/m/ip",  # a whole town hall comes from one address at nine o'clock
}
MFA_ADAPTER = "vakwerk.web.second_steps.SecondSteps"
MFA_FORMS = {
    "authenticate": "vakwerk.web.second_steps.CodeForm",
    "reauthenticate": "vakwerk.web.second_steps.CodeAgainForm",
    "activate_totp": "vakwerk.web.second_steps.AppForm",
    "add_webauthn": "vakwerk.web.second_steps.AddKeyForm",
    "authenticate_webauthn": "vakwerk.web.second_steps.KeyForm",
    "login_webauthn": "vakwerk.web.second_steps.KeyAloneForm",
    "reauthenticate_webauthn": "vakwerk.web.second_steps.KeyAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Vakwerk"
MFA_TOTP_TOLERANCE = 1  # a code of half a minute ago still counts
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the invitation verified it
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = 60 * 60 * 24 * 30
SOCIALACCOUNT_ADAPTER = "vakwerk.web.identity.Providers"
SOCIALACCOUNT_LOGIN_ON_GET = True  # it only begins a sign-in elsewhere; a form that leaves the site the policy forbids
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_STORE_TOKENS = False
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "vakwerk.web.accounts.address_tried"
AXES_DISABLE_ACCESS_LOG = True  # who signed in stands in the trail, for its term
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "web/locked.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_VERBOSE = False
