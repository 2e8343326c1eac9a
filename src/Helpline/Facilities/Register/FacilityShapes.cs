using System.Text.Json.Serialization;

namespace Helpline.Facilities.Register;

/// <summary>How a facility is written as JSON; generated, so that nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Facility))]
[JsonSerializable(typeof(List<Facility>))]
internal sealed partial class FacilityShapes : JsonSerializerContext;
