using System.Text.Json.Serialization;
using Helpline.Desk.Api.Shapes;

namespace Helpline.Desk.Api;

/// <summary>How the desk's JSON is read and written: strictly, and without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 8)]
[JsonSerializable(typeof(About))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(SignInAsked))]
[JsonSerializable(typeof(BearerGiven))]
[JsonSerializable(typeof(InviteAsked))]
[JsonSerializable(typeof(InviteKnown))]
[JsonSerializable(typeof(InviteTaken))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(LabelsShown))]
[JsonSerializable(typeof(KeysHeld))]
[JsonSerializable(typeof(TipPage))]
[JsonSerializable(typeof(TipShown))]
[JsonSerializable(typeof(StateAsked))]
[JsonSerializable(typeof(AnswerPosted))]
internal sealed partial class DeskJson : JsonSerializerContext;
