using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>A demo's printed sign-in for one agency: who it is for, the one-time token, the agency's passphrase.</summary>
internal sealed partial record DemoSeat(string Line, string Token, string Passphrase);
