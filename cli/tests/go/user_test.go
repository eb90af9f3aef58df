package user

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"example.com/edgeerrors"
)

func connect() error {
	code := edgeerrors.EdgeserviceEndpointExist
	return fmt.Errorf("%w: %s", code, code.Render(edgeerrors.LanguageEn, "10.0.0.7:7000"))
}

func TestACodeIsAnError(t *testing.T) {
	err := connect()
	if err.Error() != "EDGESERVICE_ENDPOINT_EXIST: Edge service already exists at 10.0.0.7:7000" {
		t.Error(err)
	}
	if !errors.Is(err, edgeerrors.EdgeserviceEndpointExist) || errors.Is(err, edgeerrors.EdgeserviceOffline) {
		t.Error("errors.Is")
	}
	var code edgeerrors.Code
	if !errors.As(err, &code) {
		t.Fatal("errors.As")
	}
	switch code {
	case edgeerrors.EdgeserviceOffline, edgeerrors.Code_EDGEAGENT_AlREADY_DEREGISTER:
		t.Error("another code")
	case edgeerrors.EdgeserviceEndpointExist:
		if code.Category() != edgeerrors.CategoryEdgeService {
			t.Error(code.Category())
		}
	default:
		t.Error(code)
	}
}

func TestABodyHasTheNameThatIsOnTheWire(t *testing.T) {
	var body struct {
		Code    edgeerrors.Code `json:"code"`
		Message string          `json:"message"`
	}
	text := `{"code":"EDGEAGENT_AlREADY_DEREGISTER","message":"边缘代理已经注销"}`
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		t.Fatal(err)
	}
	if body.Code != edgeerrors.Code_EDGEAGENT_AlREADY_DEREGISTER || body.Message != body.Code.Message("") {
		t.Error(body)
	}
	if written, err := json.Marshal(body); string(written) != text {
		t.Errorf("%s %v", written, err)
	}
}
